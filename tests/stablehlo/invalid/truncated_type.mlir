// expect-error: 2:27: ends
func.func @f(%a: tensor<2x