package org.ecoledger.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Who holds which post in which unit now.
 *
 * @param account id of the holder's account
 * @param title the post as people call it: 分管副县长, 环委办主任
 */
public record Post(
        long account,
        String holder,
        Unit unit,
        String title,
        @Nullable String phone) {}
