# SPDX-License-Identifier: GPL-3.0-only
#
# The disk image, from which the user drags the program to the applications.
set(CPACK_DMG_VOLUME_NAME "Supersynk ${PROJECT_VERSION}")
set(CPACK_DMG_FORMAT UDZO)
set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE OFF) # the licence needs no acceptance
