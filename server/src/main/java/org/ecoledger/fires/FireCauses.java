package org.ecoledger.fires;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.fires.FireRules.Limit;
import org.ecoledger.matters.ActionInput;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records why a fire burnt, with stubble measured and photographed (N40), and takes the step of its matter with it. */
@Service
public class FireCauses {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 2000;

    private final CauseRows rows;
    private final Fires fires;
    private final FireRules rules;
    private final FireWords words;
    private final Matters matters;
    private final EvidenceFiles evidence;
    private final Jurisdictions jurisdictions;
    private final Audit audit;

    FireCauses(
            CauseRows rows,
            Fires fires,
            FireRules rules,
            FireWords words,
            Matters matters,
            EvidenceFiles evidence,
            Jurisdictions jurisdictions,
            Audit audit) {
        this.rows = rows;
        this.fires = fires;
        this.rules = rules;
        this.words = words;
        this.matters = matters;
        this.evidence = evidence;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
    }

    /**
     * What was found out.
     *
     * @param stubblePhoto evidence of the person, or of the matter already, that shows the measure held to the stubble
     * @param owner name of the machine's owner; null where there was none or it is not known
     */
    public record Found(
            String cause,
            @Nullable String crop,
            @Nullable BigDecimal stubbleCm,
            @Nullable UUID stubblePhoto,
            @Nullable BigDecimal areaMu,
            @Nullable String owner,
            @Nullable String ownerCode,
            boolean personUnknown,
            String note) {}

    /**
     * Records the cause of a fire that is put out.
     *
     * @throws Problem 404 outside the jurisdiction, 409 in another state, 403 when it is others' to do, 422 with all objections
     */
    @Transactional
    public Fire record(Actor actor, String number, Found found) {
        Fire fire = fires.find(number, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("fires.no-such-fire", number));
        String file = fire.matter();
        if (file == null) {
            throw Problem.conflict("fires.not-put-out", number);
        }
        Matter matter = matters.find(file, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("fires.no-such-fire", number));
        List<Objection> objections = objections(actor, fire, matter, found);
        if (!objections.isEmpty()) {
            throw Problem.objections("fires.cause-refused", objections);
        }
        write(actor, fire, matter, found);
        matters.act(actor, file, "record-cause", ActionInput.of(matter.version(), noteOf(found)));
        return fires.find(number, jurisdictions.of(actor)).orElseThrow();
    }

    private void write(Actor actor, Fire fire, Matter matter, Found found) {
        rows.put(actor, fire.number(), found, isTooHigh(fire, found));
        UUID photo = found.stubblePhoto();
        if (photo != null) {
            evidence.attach(actor, photo, matter.subject());
        }
        audit.record(actor, "fire.cause-recorded", fire.subject(), found.cause());
    }

    private List<Objection> objections(Actor actor, Fire fire, Matter matter, Found found) {
        var all = new ArrayList<Objection>();
        FireWords.Word cause = words.find("causes", found.cause()).orElse(null);
        if (cause == null) {
            all.add(Objection.to("cause", "fires.cause-wanted"));
        }
        if (found.crop() != null && words.find("crops", found.crop()).isEmpty()) {
            all.add(Objection.to("crop", "fires.crop-wanted"));
        }
        if (cause != null && cause.stubble()) {
            stubble(fire, found, all);
        }
        measured("stubbleCm", found.stubbleCm(), 300, all);
        measured("areaMu", found.areaMu(), 100_000, all);
        if (found.stubbleCm() != null && !isPhotoOf(actor, matter, found.stubblePhoto())) {
            all.add(Objection.to("stubblePhoto", "fires.stubble-photo-wanted"));
        }
        String owner = found.owner();
        if (owner != null && owner.length() > LONGEST_NAME) {
            all.add(Objection.to("owner", "fires.text-too-long", LONGEST_NAME));
        }
        if (found.note().length() > LONGEST_NOTE || found.note().indexOf('\0') >= 0) {
            all.add(Objection.to("note", "fires.text-too-long", LONGEST_NOTE));
        }
        return all;
    }

    /** Who says that stubble was the cause has measured it, and it stood higher than the limit. */
    private void stubble(Fire fire, Found found, List<Objection> all) {
        BigDecimal height = found.stubbleCm();
        Limit limit = limit(fire);
        if (height == null) {
            all.add(Objection.to("stubbleCm", "fires.stubble-wanted"));
        } else if (limit.isKeptBy(height)) {
            all.add(Objection.to(
                    "stubbleCm",
                    "fires.stubble-not-high",
                    height.toPlainString(),
                    limit.value().toPlainString()));
        }
    }

    private static void measured(String field, @Nullable BigDecimal value, int most, List<Objection> all) {
        if (value != null && (value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(most)) > 0)) {
            all.add(Objection.to(field, "fires.not-measured", most));
        }
    }

    private boolean isPhotoOf(Actor actor, Matter matter, @Nullable UUID photo) {
        EvidenceFile file = photo == null ? null : evidence.find(photo).orElse(null);
        if (file == null || !file.isImage() || file.annulled()) {
            return false;
        }
        String subject = file.subject();
        return subject == null ? file.uploadedBy() == actor.account() : subject.equals(matter.subject());
    }

    private @Nullable Boolean isTooHigh(Fire fire, Found found) {
        BigDecimal height = found.stubbleCm();
        return height == null ? null : !limit(fire).isKeptBy(height);
    }

    private Limit limit(Fire fire) {
        LocalDate day = CityTime.at(fire.firstSeen()).toLocalDate();
        return rules.stubble(day);
    }

    private String noteOf(Found found) {
        String cause = words.name("causes", found.cause(), java.util.Locale.SIMPLIFIED_CHINESE);
        return found.note().isBlank() ? cause : cause + "：" + found.note().strip();
    }
}
