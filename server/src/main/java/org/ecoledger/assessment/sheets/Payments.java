package org.ecoledger.assessment.sheets;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.assessment.checks.CheckViewer;
import org.ecoledger.assessment.checks.CheckViewers;
import org.ecoledger.assessment.checks.Words;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Village money paid to townships, to the minute and with the treasury's voucher (X6, N61), entered by the finance departments
 * that the office appoints. Without its voucher a payment counts nowhere.
 */
@Service
public class Payments {
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int LONGEST_NUMBER = 60;

    private final PaymentRows rows;
    private final Appointments appointments;
    private final CheckViewers viewers;
    private final Regions regions;
    private final EvidenceFiles evidence;
    private final Audit audit;
    private final Clock clock;

    Payments(
            PaymentRows rows,
            Appointments appointments,
            CheckViewers viewers,
            Regions regions,
            EvidenceFiles evidence,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.appointments = appointments;
        this.viewers = viewers;
        this.regions = regions;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A payment to be entered.
     *
     * @param paidAt moment of payment as the voucher says
     * @param inFull whether with it the quarter's money is there in full
     * @param voucher the voucher; null in a list that was imported, to be attached afterwards
     */
    public record NewPayment(
            String township,
            int year,
            int quarter,
            @Nullable Instant paidAt,
            @Nullable BigDecimal yuan,
            boolean inFull,
            String voucherNumber,
            @Nullable UUID voucher) {}

    /** @throws Problem 409 where the unit is not the one appointed for payments; 422 with all objections, the voucher's lack among them */
    @Transactional
    public Payment enter(Actor actor, NewPayment payment) {
        return enter(actor, payment, true);
    }

    /** As a row of a list; its voucher is attached afterwards. */
    @Transactional
    public Payment enterListed(Actor actor, NewPayment payment) {
        return enter(actor, payment, false);
    }

    private Payment enter(Actor actor, NewPayment payment, boolean withVoucher) {
        CheckViewer viewer = viewers.of(actor);
        Unit unit = mayEnter(viewer);
        rows.hold(payment.township());
        List<Objection> objections = objections(payment, unit, withVoucher);
        EvidenceFile voucher = null;
        if (payment.voucher() != null) {
            voucher = own(actor, payment.voucher()).orElse(null);
            if (voucher == null) {
                objections.add(Objection.to("voucher", "assessment.check.photo-not-yours"));
            }
        }
        Instant paidAt = payment.paidAt();
        if (!objections.isEmpty() || paidAt == null) {
            throw Problem.objections("assessment.payment.refused", objections);
        }
        long id = rows.add(actor, payment, CityTime.at(paidAt).toOffsetDateTime(), voucher);
        if (voucher != null) {
            evidence.attach(actor, voucher.id(), Payment.subject(id));
        }
        audit.record(
                actor,
                "payment.entered",
                Payment.subject(id),
                payment.township() + " " + payment.year() + "-Q" + payment.quarter() + " " + payment.yuan() + " "
                        + payment.voucherNumber());
        return rows.find(id, viewer.jurisdiction()).orElseThrow();
    }

    /** Adds the voucher that an imported payment lacks. */
    @Transactional
    public Payment attach(Actor actor, long id, UUID voucher) {
        CheckViewer viewer = viewers.of(actor);
        mayEnter(viewer);
        Payment payment = get(id, viewer);
        rows.hold(payment.township());
        if (payment.annulReason() != null || payment.voucher() != null) {
            throw Problem.conflict("assessment.payment.voucher-there");
        }
        EvidenceFile file = own(actor, voucher)
                .orElseThrow(() -> Problem.objections(
                        "assessment.payment.refused",
                        List.of(Objection.to("voucher", "assessment.check.photo-not-yours"))));
        rows.attach(id, file);
        evidence.attach(actor, file.id(), Payment.subject(id));
        audit.record(actor, "payment.voucher-attached", Payment.subject(id), file.sha256());
        return get(id, viewer);
    }

    /** Takes a payment back that was entered wrongly: by the finance department or the office. */
    @Transactional
    public Payment annul(Actor actor, long id, String reason) {
        CheckViewer viewer = viewers.of(actor);
        if (!viewer.office()) {
            mayEnter(viewer);
        }
        Payment payment = get(id, viewer);
        Words.reason(reason);
        if (!rows.annul(actor, id, reason.strip())) {
            throw Problem.conflict("assessment.payment.annulled-already");
        }
        audit.record(actor, "payment.annulled", Payment.subject(id), payment.township() + " " + reason.strip());
        return get(id, viewer);
    }

    /** The year's payments in the person's jurisdiction. */
    public List<Payment> of(Actor actor, int year) {
        return rows.of(year, viewers.of(actor).jurisdiction());
    }

    public Optional<Payment> find(Actor actor, long id) {
        return rows.find(id, viewers.of(actor).jurisdiction());
    }

    /** Whether the person's unit is appointed to enter payments. */
    public boolean mayEnter(Actor actor) {
        Unit unit = viewers.of(actor).unit();
        return unit != null && appointments.isAppointed(Appointments.VILLAGE_MONEY, unit.code());
    }

    private Unit mayEnter(CheckViewer viewer) {
        Unit unit = viewer.unit();
        if (unit == null || !appointments.isAppointed(Appointments.VILLAGE_MONEY, unit.code())) {
            throw Problem.conflict("assessment.payment.not-your-duty");
        }
        return unit;
    }

    private Payment get(long id, CheckViewer viewer) {
        return rows.find(id, viewer.jurisdiction())
                .orElseThrow(() -> Problem.notFound("assessment.payment.no-such-payment"));
    }

    private Optional<EvidenceFile> own(Actor actor, UUID id) {
        return evidence.find(id).filter(file -> Words.areOwn(List.of(file), List.of(id), actor));
    }

    private List<Objection> objections(NewPayment payment, Unit unit, boolean withVoucher) {
        var objections = new ArrayList<Objection>();
        if (regions.find(payment.township())
                .filter(region ->
                        region.level() == Region.Level.TOWNSHIP && region.path().startsWith(unit.regionPath()))
                .isEmpty()) {
            objections.add(Objection.to("township", "assessment.payment.township"));
        }
        LocalDate today = CityTime.today(clock);
        if (payment.year() < 2000 || payment.year() > today.getYear() + 1) {
            objections.add(Objection.to("year", "assessment.payment.year"));
        }
        if (payment.quarter() < 1 || payment.quarter() > 4) {
            objections.add(Objection.to("quarter", "assessment.payment.quarter"));
        }
        Instant paidAt = payment.paidAt();
        if (paidAt == null) {
            objections.add(Objection.to("paidAt", "assessment.payment.paid-at"));
        } else if (paidAt.isAfter(clock.instant())) {
            objections.add(Objection.to("paidAt", "assessment.payment.to-come"));
        }
        BigDecimal yuan = payment.yuan();
        if (yuan == null || yuan.signum() <= 0 || yuan.compareTo(MOST) > 0 || yuan.scale() > 2) {
            objections.add(Objection.to("yuan", "assessment.payment.yuan"));
        }
        String number = payment.voucherNumber();
        if (number.isBlank() || number.length() > LONGEST_NUMBER) {
            objections.add(Objection.to("voucherNumber", "assessment.payment.voucher-number", LONGEST_NUMBER));
        } else if (rows.same(payment).isPresent()) {
            objections.add(Objection.to("voucherNumber", "assessment.payment.voucher-twice", number));
        }
        if (withVoucher && payment.voucher() == null) {
            objections.add(Objection.to("voucher", "assessment.payment.voucher-wanted"));
        }
        return objections;
    }
}
