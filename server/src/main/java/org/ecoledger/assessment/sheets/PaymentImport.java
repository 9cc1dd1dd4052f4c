package org.ecoledger.assessment.sheets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.assessment.sheets.Payments.NewPayment;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.springframework.stereotype.Component;

/** Payments of village money as a list; each waits for its voucher afterwards (X6). */
@Component
class PaymentImport implements ImportKind {
    private final Payments payments;
    private final Regions regions;

    PaymentImport(Payments payments, Regions regions) {
        this.payments = payments;
        this.regions = regions;
    }

    @Override
    public String code() {
        return "payments";
    }

    @Override
    public Title title() {
        return new Title("村级经费拨付", "Village money paid");
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST, Role.HANDLER);
    }

    @Override
    public int order() {
        return 301;
    }

    @Override
    public boolean undoesRowByRow() {
        return true;
    }

    @Override
    public RowWriter open(ImportRun run) {
        List<Region> townships = regions.all().stream()
                .filter(region -> region.level() == Region.Level.TOWNSHIP)
                .toList();
        return row -> take(run, row, townships);
    }

    private void take(ImportRun run, ImportRow row, List<Region> townships) {
        for (String field : List.of("township", "year", "quarter", "paid", "yuan", "voucher")) {
            if (row.isSpanning(field)) {
                throw new RowRefused("assessment.sheet.merged", row.heading(field));
            }
        }
        payments.enterListed(
                run.actor(),
                new NewPayment(
                        township(row.get("township"), townships),
                        whole(row, "year"),
                        whole(row, "quarter"),
                        row.findTime("paid").orElse(null),
                        row.findNumber("yuan").map(PaymentImport::plain).orElse(null),
                        true,
                        row.get("voucher"),
                        null));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static int whole(ImportRow row, String field) {
        BigDecimal number =
                row.findNumber(field).orElseThrow(() -> new RowRefused("intake.cell-empty", row.heading(field)));
        if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(9999)) > 0) {
            throw new RowRefused("intake.not-a-number", row.heading(field), number.toPlainString());
        }
        return number.intValue();
    }

    private static String township(String written, List<Region> townships) {
        List<Region> named = townships.stream()
                .filter(region -> region.code().equals(written) || region.name().equals(written))
                .toList();
        if (named.size() != 1) {
            throw new RowRefused(
                    named.isEmpty() ? "assessment.sheet.no-such-subject" : "assessment.sheet.subject-unclear", written);
        }
        return named.getFirst().code();
    }
}
