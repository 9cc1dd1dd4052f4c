package org.ecoledger.assessment.sheets;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.checks.CheckViewers;
import org.ecoledger.assessment.sheets.Payments.NewPayment;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Village money paid, with the treasury's vouchers (X6). */
@RestController
@RequestMapping("/api/v1/payments")
class PaymentController {
    private final Payments payments;
    private final CheckViewers viewers;
    private final Regions regions;
    private final EvidenceFiles evidence;
    private final Clock clock;

    PaymentController(Payments payments, CheckViewers viewers, Regions regions, EvidenceFiles evidence, Clock clock) {
        this.payments = payments;
        this.viewers = viewers;
        this.regions = regions;
        this.evidence = evidence;
        this.clock = clock;
    }

    record VoucherView(
            UUID id, String name, String url, @Nullable String thumbnailUrl, String sha256, boolean annulled) {}

    record PaymentView(
            long id,
            String township,
            String townshipName,
            String countyName,
            int year,
            int quarter,
            Instant paidAt,
            BigDecimal yuan,
            boolean inFull,
            String voucherNumber,
            boolean hasVoucher,
            String enteredBy,
            Instant enteredAt,
            @Nullable String annulledBy,
            @Nullable String annulReason) {}

    record TownshipChoice(String code, String name) {}

    record PaymentList(
            int year, List<PaymentView> rows, boolean mayEnter, List<TownshipChoice> townships, Instant asOf) {}

    record PaymentFile(PaymentView payment, @Nullable VoucherView voucher, boolean mayAttach, boolean mayAnnul) {}

    /** Numbers as they were typed, so that a wrong one is told beside its field. */
    record PaymentGiven(
            @Nullable String township,
            @Nullable Integer year,
            @Nullable Integer quarter,
            @Nullable Instant paidAt,
            @Nullable String yuan,
            @Nullable Boolean inFull,
            @Nullable String voucherNumber,
            @Nullable UUID voucher) {}

    record Voucher(@Nullable UUID voucher) {}

    record Reason(@Nullable String reason) {}

    @GetMapping
    PaymentList list(@RequestParam(required = false) @Nullable Integer year, Actor actor) {
        int of = year == null ? CityTime.today(clock).getYear() : year;
        var jurisdiction = viewers.of(actor).jurisdiction();
        boolean mayEnter = payments.mayEnter(actor);
        return new PaymentList(
                of,
                payments.of(actor, of).stream().map(PaymentController::view).toList(),
                mayEnter,
                mayEnter
                        ? regions.all().stream()
                                .filter(region ->
                                        region.level() == Region.Level.TOWNSHIP && jurisdiction.covers(region))
                                .map(region -> new TownshipChoice(region.code(), region.name()))
                                .toList()
                        : List.of(),
                clock.instant());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PaymentFile enter(@RequestBody PaymentGiven given, Actor actor) {
        Payment payment = payments.enter(
                actor,
                new NewPayment(
                        said(given.township()),
                        given.year() == null ? 0 : given.year(),
                        given.quarter() == null ? 0 : given.quarter(),
                        given.paidAt(),
                        number(given.yuan()),
                        given.inFull() == null || given.inFull(),
                        said(given.voucherNumber()),
                        given.voucher()));
        return file(payment, actor);
    }

    @GetMapping("/{id}")
    PaymentFile payment(@PathVariable long id, Actor actor) {
        return file(
                payments.find(actor, id).orElseThrow(() -> Problem.notFound("assessment.payment.no-such-payment")),
                actor);
    }

    @PostMapping("/{id}/voucher")
    PaymentFile attach(@PathVariable long id, @RequestBody Voucher given, Actor actor) {
        UUID voucher = Optional.ofNullable(given.voucher())
                .orElseThrow(() -> Problem.objections(
                        "assessment.payment.refused",
                        List.of(Objection.to("voucher", "assessment.payment.voucher-wanted"))));
        return file(payments.attach(actor, id, voucher), actor);
    }

    @PostMapping("/{id}/annul")
    PaymentFile annul(@PathVariable long id, @RequestBody Reason given, Actor actor) {
        return file(payments.annul(actor, id, said(given.reason())), actor);
    }

    private PaymentFile file(Payment payment, Actor actor) {
        UUID voucher = payment.voucher();
        boolean mayEnter = payments.mayEnter(actor);
        boolean stands = payment.annulReason() == null;
        return new PaymentFile(
                view(payment),
                voucher == null
                        ? null
                        : evidence.find(voucher).map(PaymentController::view).orElse(null),
                mayEnter && stands && voucher == null,
                stands && (mayEnter || viewers.of(actor).office()));
    }

    private static VoucherView view(EvidenceFile file) {
        String url = "/api/v1/evidence/" + file.id();
        return new VoucherView(
                file.id(),
                file.name(),
                file.isImage() ? url + "/preview" : url,
                file.isImage() ? url + "/thumbnail" : null,
                file.sha256(),
                file.annulled());
    }

    private static PaymentView view(Payment payment) {
        return new PaymentView(
                payment.id(),
                payment.township(),
                payment.townshipName(),
                payment.countyName(),
                payment.year(),
                payment.quarter(),
                payment.paidAt(),
                payment.yuan(),
                payment.inFull(),
                payment.voucherNumber(),
                payment.voucher() != null,
                payment.enteredByName(),
                payment.enteredAt(),
                payment.annulledBy(),
                payment.annulReason());
    }

    private static @Nullable BigDecimal number(@Nullable String written) {
        String text = said(written);
        return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?") ? new BigDecimal(text) : null;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
