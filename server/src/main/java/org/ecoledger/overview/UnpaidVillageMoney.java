package org.ecoledger.overview;

import java.time.LocalDate;
import java.util.List;
import org.ecoledger.access.Role;
import org.ecoledger.assessment.sheets.UnpaidMoney;
import org.ecoledger.assessment.sheets.UnpaidMoney.Unpaid;
import org.ecoledger.clock.CityTime;
import org.ecoledger.overview.TodayLine.Kind;
import org.ecoledger.overview.TodayLine.Urgency;
import org.springframework.stereotype.Component;

/** Quarters whose village money some townships still wait for, with the day after which that is a veto (X6). */
@Component
class UnpaidVillageMoney implements TodaySource {
    private static final int SOON_DAYS = 7;
    private static final int MONTHS = 3;
    private static final List<String> QUARTERS = List.of("一季度", "二季度", "三季度", "四季度");

    private final UnpaidMoney money;

    UnpaidVillageMoney(UnpaidMoney money) {
        this.money = money;
    }

    @Override
    public List<TodayLine> lines(Question question) {
        if (!question.actor()
                .isAnyOf(Role.COMMITTEE_OFFICE, Role.HANDLER, Role.LEADER_IN_CHARGE, Role.PRINCIPAL_LEADER)) {
            return List.of();
        }
        LocalDate today = CityTime.at(question.now()).toLocalDate();
        return money.of(question.jurisdiction(), today).stream()
                .map(unpaid -> line(unpaid, today, question.inEnglish()))
                .toList();
    }

    private static TodayLine line(Unpaid unpaid, LocalDate today, boolean english) {
        String quarter = english ? "Q" + unpaid.quarter() : QUARTERS.get(unpaid.quarter() - 1);
        return new TodayLine(
                Kind.UNPAID,
                urgency(unpaid, today),
                unpaid.area(),
                quarter,
                detail(unpaid, english),
                unpaid.townships().size(),
                CityTime.startOf(unpaid.by().plusDays(1)),
                "/payments?year=" + unpaid.year());
    }

    private static String detail(Unpaid unpaid, boolean english) {
        LocalDate by = unpaid.by();
        return english
                ? String.join(", ", unpaid.townships()) + "; a veto after " + by
                : String.join("、", unpaid.townships()) + "；" + by.getMonthValue() + "月" + by.getDayOfMonth() + "日后一票否决";
    }

    /** It presses from the quarter's last week on. */
    private static Urgency urgency(Unpaid unpaid, LocalDate today) {
        if (today.isAfter(unpaid.by())) {
            return Urgency.OVERDUE;
        }
        LocalDate next = LocalDate.of(unpaid.year(), 1, 1).plusMonths((long) unpaid.quarter() * MONTHS);
        return today.isBefore(next.minusDays(SOON_DAYS)) ? Urgency.NORMAL : Urgency.SOON;
    }
}
