package org.ecoledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole server on a real port with a real database and the {@link TestCity}. All tests with this annotation share one
 * server, so each works on things of its own and leaves those of others alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = {EcoLedger.class, TestCity.class, SignedTexts.class})
@ContextConfiguration(initializers = TestServer.class)
public @interface ServerTest {}
