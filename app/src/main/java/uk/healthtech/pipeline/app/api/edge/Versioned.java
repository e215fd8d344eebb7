package uk.healthtech.pipeline.app.api.edge;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On an operation that changes what its caller may have seen, and so takes an If-Match. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Versioned {
  /** Whether it must, where nobody should agree to what they have not seen. */
  boolean always() default false;
}
