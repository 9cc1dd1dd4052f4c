package org.ecoledger.inspection.register;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.register.Recipients.Person;
import org.ecoledger.notices.Notice;
import org.ecoledger.notices.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people of a case by notices, in the transaction of what happened, and keeps who was told. */
@Component
class Telling {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Notices notices;
    private final Recipients recipients;
    private final Handovers rows;

    Telling(Notices notices, Recipients recipients, Handovers rows) {
        this.notices = notices;
        this.recipients = recipients;
        this.rows = rows;
    }

    /**
     * What is told.
     *
     * @param key makes it one
     * @param unit whose people are told
     * @param until the limit that runs; null where none does
     * @param words what else the sentence says
     */
    record Message(
            Handovers.Named matter,
            String key,
            @Nullable String unit,
            @Nullable Instant until,
            String words) {}

    /** Everybody once, however many of the audiences he belongs to. */
    void tell(Message message, Handovers.Telling telling, List<Audience> audiences) {
        Set<Long> told = new HashSet<>();
        for (Audience audience : audiences) {
            recipients.of(audience, message.unit(), telling.at()).stream()
                    .filter(person -> told.add(person.account()))
                    .forEach(person -> tell(message, telling, audience, person));
        }
    }

    private void tell(Message message, Handovers.Telling telling, Audience audience, Person person) {
        Instant until = message.until();
        notices.tell(new Notice(
                message.key(),
                person.account(),
                "register.notice." + telling.occasion().replace('/', '.'),
                List.of(
                        message.matter().acceptance(),
                        message.matter().title(),
                        until == null ? "—" : TIME.format(CityTime.at(until)),
                        message.words()),
                "/matters/" + message.matter().matter(),
                true));
        rows.told(telling, audience, person);
    }
}
