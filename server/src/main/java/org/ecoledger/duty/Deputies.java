package org.ecoledger.duty;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Who stands in for whom (代理): by approved leave only, in the roles and the unit of the person who is away. A deputy who is
 * away too stands in for nobody, and nobody stands in for a deputy as such: one level, no chains. What only somebody sworn to
 * secrecy may know (ruling 7) and the three powers over the system are never stood in for.
 */
@Service
public class Deputies {
    private final LeaveRows leaves;

    Deputies(LeaveRows leaves) {
        this.leaves = leaves;
    }

    /** For whom this person stands in at that moment, by approved leave. */
    public List<Deputy> of(long account, Instant moment) {
        return leaves.deputiesOf(account, moment);
    }
}
