package org.ecoledger.duty;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who stands in for whom (代理). */
@Service
public class Deputies {

    /** For whom this person stands in at that moment, by approved leave. */
    public List<Deputy> of(long account, Instant moment) {
        return List.of();
    }
}
