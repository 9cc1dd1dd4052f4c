package org.ecoledger.reports.fields;

import java.util.List;
import java.util.Optional;
import org.ecoledger.organisation.Jurisdiction;

/** Files of one kind that a document may be about; one bean for each {@link Scope.Subject#kind()}. */
public interface SubjectSource {

    /** As in {@link Scope.Subject#kind()}. */
    String kind();

    /** What people call such a file: 事项. */
    String name();

    String english();

    /** The file with this number, if who sees this may see it. */
    Optional<Choice> find(String key, Jurisdiction jurisdiction);

    /** Files in whose number or title these words occur, newest first; all where there are no words. */
    List<Choice> matching(String words, Jurisdiction jurisdiction, int most);

    /**
     * A file as it is chosen from.
     *
     * @param detail whose it is or how it stands; empty where nothing is to be said
     */
    record Choice(String key, String title, String detail) {}
}
