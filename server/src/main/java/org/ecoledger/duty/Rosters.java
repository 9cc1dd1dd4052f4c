package org.ecoledger.duty;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who is on duty where and when. */
@Service
public class Rosters {

    /** Who is on duty for the unit at that moment, leader first; empty where the roster has a hole. */
    public List<OnDuty> at(String unit, Instant moment) {
        return List.of();
    }
}
