package org.ecoledger.matters.sameness;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.springframework.stereotype.Component;

/**
 * The words of a Chinese text, as Lucene's segmenter finds them. What it does not know (names of places and firms) it leaves
 * as single characters; two of them side by side count as a word.
 */
@Component
class ChineseWords {

    /** In the order in which they first stand in the text. */
    Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        String single = "";
        // Not shared: a tokenizer has a state of its own, and made anew it costs little beside the dictionary that it
        // shares.
        try (var tokenizer = new HMMChineseTokenizer()) {
            var term = tokenizer.addAttribute(CharTermAttribute.class);
            tokenizer.setReader(new StringReader(even(text)));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String token = term.toString();
                boolean punctuation = !Character.isLetterOrDigit(token.codePointAt(0));
                boolean lone = token.length() == 1 && !punctuation;
                if (lone && !single.isEmpty()) {
                    words.add(single + token);
                }
                if (token.length() > 1 && !punctuation) {
                    words.add(token);
                }
                single = lone ? token : "";
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot be read", e);
        }
        return words;
    }

    /** Full-width letters and digits as plain ones, all lower case. */
    static String even(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
