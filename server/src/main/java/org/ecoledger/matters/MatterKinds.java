package org.ecoledger.matters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of matter there are, for modules that open matters from what others wrote. */
@Component
public class MatterKinds {
    private final MatterTypes types;

    MatterKinds(MatterTypes types) {
        this.types = types;
    }

    /**
     * One kind of {@code matters/types.csv}.
     *
     * @param medium code of its medium: air, water, soil, noise, ecology
     */
    public record Kind(String code, String medium, String chinese, String english) {
        public String name(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }
    }

    public List<Kind> all() {
        return types.list("kind").stream()
                .map(type -> new Kind(type.code(), type.parent(), type.chinese(), type.english()))
                .toList();
    }

    /** The kind that somebody means: by its code or by either name. */
    public Optional<Kind> read(String written) {
        return all().stream()
                .filter(kind -> kind.code().equals(written)
                        || kind.chinese().equals(written)
                        || kind.english().equalsIgnoreCase(written))
                .findFirst();
    }
}
