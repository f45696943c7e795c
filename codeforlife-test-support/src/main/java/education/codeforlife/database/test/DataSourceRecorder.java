package education.codeforlife.database.test;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Lets {@link Queries} and {@link CommittedWrites} see every data source of a context. */
final class DataSourceRecorder implements BeanPostProcessor {

    private final DatabaseObservers observers;

    DataSourceRecorder(Queries queries, CommittedWrites writes) {
        this.observers = new DatabaseObservers(queries, writes);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource dataSource && !isRecorded(dataSource)
                ? new RecordingDataSource(dataSource, observers)
                : bean;
    }

    /** One that wraps another bean would count twice. */
    private static boolean isRecorded(DataSource dataSource) {
        try {
            return dataSource.isWrapperFor(RecordingDataSource.class);
        } catch (SQLException e) {
            return false;
        }
    }
}
