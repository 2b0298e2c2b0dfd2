# SPDX-License-Identifier: GPL-3.0-only
#
# The disk image, from which users drag the program to their applications.
set(CPACK_DMG_VOLUME_NAME "Supersynk ${PROJECT_VERSION}")
set(CPACK_DMG_FORMAT UDZO)
set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE OFF) # nobody is asked to accept a licence that asks for nothing
