package education.codeforlife.database.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Starts each test of a class with the rows that the migrations and each {@link DatabaseSeed} left, and with the same
 * next ids. Without writes, nothing is done. For tests whose writes are committed, such as those through
 * real HTTP; where {@code @Transactional} serves, its rollback is cheaper.
 *
 * <pre>{@code
 * @SpringBootTest(webEnvironment = RANDOM_PORT)
 * @CleanDatabase
 * class FruitHttpTests { … }
 * }</pre>
 *
 * <p>A database server of your own ({@code spring.datasource.url}) is to have an empty database, whose user may set
 * {@code session_replication_role} if migrations insert rows.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CleanDatabase {}
