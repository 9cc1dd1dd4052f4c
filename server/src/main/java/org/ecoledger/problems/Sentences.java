package org.ecoledger.problems;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The catalogues of sentences, one per module, Chinese first and English second. */
@Component
public class Sentences {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The sentence under this code, or the code itself when the catalogue lacks it (a test keeps that from happening). */
    public String say(String code, List<Object> arguments, Locale locale) {
        return find(code, arguments, locale).orElse(code);
    }

    /** The sentence under this code, if the catalogue has one. */
    public Optional<String> find(String code, List<Object> arguments, Locale locale) {
        Locale spoken = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        String module = code.substring(0, code.indexOf('.'));
        try {
            String pattern = ResourceBundle.getBundle("problems." + module, spoken, NO_FALLBACK)
                    .getString(code);
            return Optional.of(new MessageFormat(pattern, spoken)
                    .format(arguments.stream()
                            .map(argument -> argument instanceof Spoken named ? named.in(spoken) : argument)
                            .toArray()));
        } catch (MissingResourceException _) {
            return Optional.empty();
        }
    }
}
