package org.ecoledger.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.sheets.Appointments;
import org.ecoledger.assessment.sheets.Payments;
import org.ecoledger.assessment.sheets.Payments.NewPayment;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Village money of Qinghe's townships with the treasury's vouchers; of the third quarter three still wait for theirs (X6). */
@Component
@Order(5)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoPayments implements DemoStep {
    private static final Instant APPOINTED = Instant.parse("2026-01-15T02:30:00Z");
    private static final int UNTIL_ENTERED_S = 5_400;

    private final Appointments appointments;
    private final Payments payments;
    private final EvidenceFiles evidence;
    private final DemoCast cast;

    DemoPayments(Appointments appointments, Payments payments, EvidenceFiles evidence, DemoCast cast) {
        this.appointments = appointments;
        this.payments = payments;
        this.evidence = evidence;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "村级经费";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        StoryTime.at(APPOINTED, () -> appointments.appoint(cast.office(), Appointments.VILLAGE_MONEY, "qh-cz"));
        Actor treasury = cast.person("qinghe-caizheng");
        List<CSVRecord> rows = DemoTable.rows("checks-payments");
        for (int number = 0; number < rows.size(); number++) {
            pay(treasury, rows.get(number));
            progress.accept(100 * (number + 1) / rows.size());
        }
    }

    private void pay(Actor treasury, CSVRecord row) {
        Instant paid =
                LocalDateTime.parse(row.get("paid")).atZone(CityTime.ZONE).toInstant();
        StoryTime.at(paid.plusSeconds(UNTIL_ENTERED_S), () -> {
            byte[] paper = DemoPaper.of(List.of(
                    "国库集中支付凭证　" + row.get("voucher"),
                    "收款单位：" + row.get("township") + "　金额：" + row.get("yuan") + "元",
                    "用途：2026年第" + row.get("quarter") + "季度村级环境整治经费",
                    "支付时间：" + row.get("paid").replace('T', ' '),
                    "非涉密系统，严禁录入国家秘密"));
            UUID voucher = evidence.receive(treasury, row.get("voucher") + ".pdf", EvidenceRole.DOCUMENT, paper)
                    .id();
            payments.enter(
                    treasury,
                    new NewPayment(
                            row.get("township"),
                            2026,
                            Integer.parseInt(row.get("quarter")),
                            paid,
                            new BigDecimal(row.get("yuan")),
                            true,
                            row.get("voucher"),
                            voucher));
        });
    }
}
