// What all devices share.
#include "runtime/device/device.h"

void weft_device_destroy(weft_device_t* device) {
  if (device != NULL) device->vtable->destroy(device);
}
