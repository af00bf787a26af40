# What is installed where, and the packages CPack makes of it (`cpack -G DEB` in a build folder of preset release).
include(GNUInstallDirs)
set(BILIUP_APP_ID io.github.biliup_qt.BiliupQt)
install(TARGETS biliup-qt)

if(UNIX AND NOT APPLE)
    set(linux ${CMAKE_SOURCE_DIR}/installer/linux)
    install(FILES ${linux}/${BILIUP_APP_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${linux}/${BILIUP_APP_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES resources/icons/app.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
        RENAME ${BILIUP_APP_ID}.svg)
    install(FILES ${linux}/${BILIUP_APP_ID}-symbolic.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/symbolic/apps)
    install(FILES ${linux}/copyright installer/THIRD-PARTY-NOTICES DESTINATION ${CMAKE_INSTALL_DOCDIR})
    find_program(BILIUP_GZIP gzip)
    if(BILIUP_GZIP)
        # Debian wants both compressed, the changelog without a time stamp.
        foreach(page biliup-qt.1 changelog)
            add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/${page}.gz DEPENDS ${linux}/${page} VERBATIM
                COMMAND sh -c "\"$0\" -9nc \"$1\" > \"$2\"" ${BILIUP_GZIP} ${linux}/${page} ${CMAKE_BINARY_DIR}/${page}.gz)
        endforeach()
        add_custom_target(pages ALL DEPENDS ${CMAKE_BINARY_DIR}/biliup-qt.1.gz ${CMAKE_BINARY_DIR}/changelog.gz)
        install(FILES ${CMAKE_BINARY_DIR}/biliup-qt.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
        install(FILES ${CMAKE_BINARY_DIR}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME changelog.Debian.gz)
    endif()
endif()

set(CPACK_PACKAGE_NAME biliup-qt)
set(CPACK_PACKAGE_VENDOR biliup)
set(CPACK_PACKAGE_CONTACT "The biliup-qt authors <biliup-qt@users.noreply.github.com>")
set(CPACK_PACKAGE_HOMEPAGE_URL https://github.com/biliup/biliup-qt)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "recorder of live broadcasts, publishing on Bilibili")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_GENERATOR TGZ)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION video)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Watches live rooms, records each broadcast the moment it starts,
 repairs and splits the stream while it arrives, and keeps files that play
 and seek everywhere. Runs in the tray, without a window, or as a command.")
# Plugins that are loaded at run time; shlibdeps sees only what is linked.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, libqt6sql6-sqlite, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "qt6-wayland, qt6-translations-l10n, qt6-image-formats-plugins, fonts-noto-cjk, gnome-keyring | kwalletmanager")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fcitx5-frontend-qt6 | ibus")

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/metainfo /usr/share/icons /usr/share/icons/hicolor
    /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps
    /usr/share/icons/hicolor/symbolic /usr/share/icons/hicolor/symbolic/apps /usr/share/man /usr/share/man/man1)
include(CPack)
