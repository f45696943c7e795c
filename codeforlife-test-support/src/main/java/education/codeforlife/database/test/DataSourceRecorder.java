package education.codeforlife.database.test;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Lets {@link Queries} see every data source of a context. */
final class DataSourceRecorder implements BeanPostProcessor {

    private final Queries queries;

    DataSourceRecorder(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource dataSource && !isRecorded(dataSource)
                ? new RecordingDataSource(dataSource, queries)
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
