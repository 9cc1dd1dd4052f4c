package org.ecoledger.duty;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who is on duty where and when (M02-16): as the roster says, after swaps, without those who are on leave. */
@Service
public class Rosters {
    private final ShiftRows shifts;

    Rosters(ShiftRows shifts) {
        this.shifts = shifts;
    }

    /** Who is on duty for the unit at that moment, leader first; empty where the roster has a hole. */
    public List<OnDuty> at(String unit, Instant moment) {
        return shifts.at(List.of(unit), moment).stream().map(Shift::asOnDuty).toList();
    }
}
