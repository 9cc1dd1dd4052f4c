package org.ecoledger.reports.sources;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.springframework.stereotype.Component;

/** Photos in custody as documents print them: upright, made smaller, without what the camera wrote. Annulled ones are not shown. */
@Component
class EvidencePictures {
    private static final int WIDTH_MILLIMETRES = 75;

    private final EvidenceFiles evidence;

    EvidencePictures(EvidenceFiles evidence) {
        this.evidence = evidence;
    }

    /** The photos of a file such as {@code matter:2026-000017}, oldest first. */
    List<EvidenceFile> of(String subject) {
        return evidence.of(subject).stream()
                .filter(file -> file.isImage() && !file.annulled())
                .sorted(Comparator.comparing(EvidenceFile::uploadedAt))
                .toList();
    }

    /** The newest photo of one of these roles, the first role first. */
    Optional<EvidenceFile> newest(String subject, List<EvidenceRole> roles) {
        List<EvidenceFile> photos = of(subject);
        return roles.stream()
                .flatMap(role -> photos.reversed().stream().filter(photo -> photo.role() == role))
                .findFirst();
    }

    FieldValue picture(Optional<EvidenceFile> photo, String of) {
        return photo.map(one -> picture(one, of)).orElseGet(() -> new Missing("没有照片"));
    }

    FieldValue picture(EvidenceFile photo, String of) {
        return evidence.preview(photo)
                .<FieldValue>map(bytes -> new FieldValue.Picture(
                        bytes, WIDTH_MILLIMETRES, of + chinese(photo.role()) + "照片，" + taken(photo), List.of()))
                .orElseGet(() -> new Missing("照片无法显示"));
    }

    static boolean isAny(Collection<EvidenceFile> photos, EvidenceRole role) {
        return photos.stream().anyMatch(photo -> photo.role() == role);
    }

    static String taken(EvidenceFile photo) {
        return photo.takenAt() == null
                ? CityTime.at(photo.uploadedAt()).toLocalDate() + "提交"
                : CityTime.at(photo.takenAt()).toLocalDate() + "拍摄";
    }

    static String chinese(EvidenceRole role) {
        return switch (role) {
            case BEFORE -> "整改前";
            case SITE -> "现场";
            case AFTER -> "整改后";
            case DOCUMENT -> "材料";
        };
    }
}
