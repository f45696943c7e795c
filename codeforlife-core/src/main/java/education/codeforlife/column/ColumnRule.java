package education.codeforlife.column;

import education.codeforlife.error.FieldError;
import org.jspecify.annotations.Nullable;

/** A rule that a column applies to a value. The value has the type that the driver binds. */
interface ColumnRule {

    /** A column that holds every value as it is. */
    ColumnRule EXACT = new ColumnRule() {};

    /** A column that may hold a value in another form, which only the database knows. */
    ColumnRule UNKNOWN = new ColumnRule() {
        @Override
        public boolean isPredictable() {
            return false;
        }
    };

    /** Returns why the column does not hold the value; {@code null} if it does. */
    default @Nullable FieldError refusal(Object value) {
        return null;
    }

    /** Returns the bounds of the values that the column holds, in terms of a schema. */
    default ColumnBounds bounds() {
        return ColumnBounds.NONE;
    }

    /** Returns the value in the form that the column has it in. */
    default Object stored(Object value) {
        return value;
    }

    /** Returns whether {@link #stored} is what will be read; if not, it is read to know. */
    default boolean isPredictable() {
        return true;
    }
}
