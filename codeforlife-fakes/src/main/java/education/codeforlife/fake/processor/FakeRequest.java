package education.codeforlife.fake.processor;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The type to fake, and the annotation that asks for it. */
record FakeRequest(Element element, AnnotationMirror annotation, TypeElement type) {}
