package org.ecoledger.reports.documents;

import java.util.Map;

/**
 * What people write in a document.
 *
 * @param recipients to whom it goes (主送)
 * @param copies to whom copies go (抄送)
 * @param typed what stands in the slots that are typed by hand, by their names without 手写
 */
public record Words(String title, String recipients, String copies, Map<String, String> typed) {
    public Words {
        typed = Map.copyOf(typed);
    }

    static Words of(Document document) {
        return new Words(document.title(), document.recipients(), document.copies(), document.typed());
    }
}
