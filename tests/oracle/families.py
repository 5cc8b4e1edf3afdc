def generate(folder): return {}
def generate_names(folder): return []
