package org.ecoledger.notices;

import org.springframework.stereotype.Service;

/** All notices. */
@Service
public class Notices {

    /** Tells a person, in the transaction of what happened; a key that the person was told already is told no more. */
    public void tell(Notice notice) {
        throw new UnsupportedOperationException(notice.key());
    }
}
