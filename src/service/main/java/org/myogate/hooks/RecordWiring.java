package org.myogate.hooks;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.myogate.record.CardRecord;
import org.myogate.record.RecordDatabase;
import org.myogate.record.RecordKeys;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Opens the record. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RecordWiring {

    /** The keys come first: they make the home. */
    @Bean
    HikariDataSource dataSource(Settings settings, RecordKeys recordKeys, Environment environment) {
        RecordDatabase database = new RecordDatabase(
                environment.getProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"),
                settings.homeFolder());
        return database.open(settings.record().timeout());
    }

    @Bean
    RecordKeys recordKeys(Settings settings) {
        return RecordKeys.in(settings.homeFolder());
    }

    @Bean
    @DependsOnDatabaseInitialization
    CardRecord cardRecord(HikariDataSource dataSource, RecordKeys recordKeys, Settings settings) {
        return new CardRecord(
                dataSource, recordKeys, settings.quiet(), settings.record().timeout());
    }

    @Bean
    RecordFaults recordFaults(MeterRegistry meters, InstantSource clock) {
        return new RecordFaults(meters, clock);
    }

    @Bean
    CallRecords callRecords(CardRecord cards, InstantSource clock, RecordFaults faults) {
        return new CallRecords(cards, clock, faults);
    }

    @Bean
    Retention retention(CardRecord cards, Settings settings, InstantSource clock, RecordFaults faults) {
        return new Retention(cards, Duration.ofDays(settings.record().retentionDays()), clock, faults);
    }
}
