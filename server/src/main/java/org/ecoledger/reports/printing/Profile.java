package org.ecoledger.reports.printing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.ecoledger.reports.printing.FaceTable.Stand;

/**
 * A press's own settings of LibreOffice: no macros, nothing fetched from outside, faces replaced as {@link FaceTable} says,
 * and a PDF for the archive (PDF/A-2b, ISO 19005-2) with all faces embedded and pictures as sharp as they are.
 */
final class Profile {
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            %s</oor:items>
            """;
    private static final String SETTING = """
            <item oor:path="/org.openoffice.%s"><prop oor:name="%s" oor:op="fuse"><value>%s</value></prop></item>
            """;
    private static final String FACE = """
            <item oor:path="/org.openoffice.Office.Common/Font/Substitution/FontPairs"><node oor:name="_%d" oor:op="replace">\
            <prop oor:name="ReplaceFont" oor:op="fuse"><value>%s</value></prop>\
            <prop oor:name="SubstituteFont" oor:op="fuse"><value>%s</value></prop>\
            <prop oor:name="Always" oor:op="fuse"><value>true</value></prop>\
            <prop oor:name="OnScreenOnly" oor:op="fuse"><value>false</value></prop></node></item>
            """;

    private Profile() {}

    static void write(Path profile, List<Stand> faces) throws IOException {
        Path user = Files.createDirectories(profile.resolve("user"));
        String fixed = SETTING.formatted("Office.Common/Security/Scripting", "DisableMacrosExecution", true)
                + SETTING.formatted("Office.Common/Security/Scripting", "MacroSecurityLevel", 3)
                + SETTING.formatted("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", true)
                + SETTING.formatted("Office.Common/Misc", "FirstRun", false)
                + SETTING.formatted("Office.Writer/Content/Update", "Link", 0)
                + SETTING.formatted("Office.Common/Filter/PDF/Export", "SelectPdfVersion", 2)
                + SETTING.formatted("Office.Common/Filter/PDF/Export", "EmbedStandardFonts", true)
                + SETTING.formatted("Office.Common/Filter/PDF/Export", "UseLosslessCompression", true)
                + SETTING.formatted("Office.Common/Filter/PDF/Export", "ReduceImageResolution", false)
                + SETTING.formatted("Office.Common/Filter/PDF/Export", "ExportBookmarks", true)
                + SETTING.formatted("Office.Common/Font/Substitution", "Replacement", true);
        Files.writeString(user.resolve("registrymodifications.xcu"), SETTINGS.formatted(fixed + faces(faces)));
    }

    private static String faces(List<Stand> faces) {
        return faces.stream()
                .map(face -> FACE.formatted(faces.indexOf(face), face.wanted(), face.instead()))
                .collect(Collectors.joining());
    }
}
