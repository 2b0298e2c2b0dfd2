# SPDX-License-Identifier: GPL-3.0-only
#
# Runs Qt's deployment script at installation.
if(Qt6_VERSION VERSION_LESS 6.5)
    qt_generate_deploy_app_script(TARGET supersynk FILENAME_VARIABLE deploy_script)
else()
    qt_generate_deploy_app_script(TARGET supersynk OUTPUT_SCRIPT deploy_script)
endif()
install(SCRIPT ${deploy_script})
