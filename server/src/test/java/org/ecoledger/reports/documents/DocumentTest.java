package org.ecoledger.reports.documents;

import org.ecoledger.access.Accounts;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Units;
import org.ecoledger.reports.templates.Templates;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of documents have in common: the county of {@link DocumentCounty}. */
abstract class DocumentTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    private Regions regions;

    @Autowired
    private Units units;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Posts posts;

    @Autowired
    private Templates templates;

    @BeforeEach
    void theCounty() {
        DocumentCounty.build(regions, units, accounts, posts, templates, db);
    }
}
