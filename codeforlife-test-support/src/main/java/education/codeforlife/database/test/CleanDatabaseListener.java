package education.codeforlife.database.test;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

/** Cleans before each test of a {@link CleanDatabase} class, and after its last for the classes that share the context. */
final class CleanDatabaseListener implements TestExecutionListener, Ordered {

    /** Before the transaction of a test begins, which Spring does at 4000. */
    @Override
    public int getOrder() {
        return 3500;
    }

    @Override
    public void beforeTestMethod(TestContext context) {
        clean(context);
    }

    @Override
    public void afterTestClass(TestContext context) {
        if (context.hasApplicationContext()) clean(context);
    }

    private static void clean(TestContext context) {
        if (!TestContextAnnotationUtils.hasAnnotation(context.getTestClass(), CleanDatabase.class)) return;
        context.getApplicationContext().getBean(DatabaseCleaner.class).clean();
    }
}
