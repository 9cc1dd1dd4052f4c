package org.ecoledger.matters;

import java.util.List;
import org.springframework.stereotype.Service;

/** All signatures; none is ever deleted, they are voided. */
@Service
public class Signatures {

    /** Oldest first, voided ones among them. */
    public List<Signature> of(String matter) {
        return List.of();
    }
}
