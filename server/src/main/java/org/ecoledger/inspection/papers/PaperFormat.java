package org.ecoledger.inspection.papers;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** How a paper is taken away; both open in WPS and Word (ruling 16). */
public enum PaperFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** A file to be saved under this name. */
    public ResponseEntity<byte[]> download(Paper paper) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(paper.title() + ending()))
                .body(paper.in(this));
    }

    /** The header that lets a browser save what follows under this name. */
    public static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name.replaceAll("[\\\\/:*?\"<>|\\s]+", "_"), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
