package org.ecoledger.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

@Configuration
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(WithoutExternalDatabase.class)
    EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) {
        return EmbeddedDatabase.start(settings.data());
    }

    @Bean
    DatabaseAddress databaseAddress(DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        String external = settings.dbUrl();
        if (external != null && settings.external()) {
            DatabaseUnfit.check(external);
            return new DatabaseAddress(external);
        }
        return new DatabaseAddress(embedded.getObject().jdbcUrl());
    }

    /** Many short questions on disks without a moving head: a jump costs little, and compiling a question more than it saves. */
    @Bean(destroyMethod = "close")
    DataSource dataSource(DatabaseAddress address) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        config.setMaximumPoolSize(20);
        config.setPoolName("ecoledger");
        config.setConnectionInitSql("""
                set time zone 'Asia/Shanghai'; set random_page_cost = 1.1; set jit = off
                """);
        return new HikariDataSource(config);
    }

    static final class WithoutExternalDatabase implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty("ecoledger.db-url", "").isBlank();
        }
    }
}
