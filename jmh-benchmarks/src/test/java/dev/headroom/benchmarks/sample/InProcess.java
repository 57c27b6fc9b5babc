package dev.headroom.benchmarks.sample;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What JMH does with a sample, in this JVM and for a moment: parameters set, set-up, one method called. */
final class InProcess {
    /** Of the standard amount of work this share is done. */
    private static final int LESS = 100;

    private static final List<String> AMOUNTS = List.of("size", "units");

    private InProcess() {}

    /** Every numbered sample, in order. */
    static List<Class<?>> samples() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.headroom.benchmarks.sample")
                        .stream()
                        .filter(type -> type.getSimpleName().matches("Sample\\d\\d[A-Za-z]+") && type.isTopLevelClass())
                        .sorted(Comparator.comparing(JavaClass::getSimpleName))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    /** A sample with a hundredth of its work, set up; {@code overrides} are parameters as {@code name=value}. */
    static Object open(Class<?> type, Object workers, String... overrides) {
        try {
            Object sample = type.getDeclaredConstructor().newInstance();
            for (Field field : params(type)) {
                set(sample, field, value(field, overrides));
            }
            for (Method method : annotated(type, Setup.class)) {
                method.invoke(sample, method.getParameterCount() == 0 ? new Object[0] : new Object[] {workers});
            }
            return sample;
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Calls a benchmark method; what it throws is thrown. */
    static void call(Object sample, String name, Object argument) {
        Method method = Arrays.stream(sample.getClass().getMethods())
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .orElseThrow();
        try {
            method.invoke(sample, argument);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(thrown.getTargetException().getMessage(), thrown);
        } catch (IllegalAccessException denied) {
            throw new IllegalStateException(denied);
        }
    }

    static List<Field> params(Class<?> type) {
        return Stream.of(type.getFields())
                .filter(field -> field.isAnnotationPresent(Param.class))
                .toList();
    }

    static List<Method> annotated(Class<?> type, Class<? extends Annotation> annotation) {
        return Stream.of(type.getMethods())
                .filter(method -> method.isAnnotationPresent(annotation))
                .toList();
    }

    /** Whether its workers are a pool's, not a crew's. */
    static boolean pooled(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals("operation"))
                .anyMatch(method -> method.getParameterTypes()[0] == OwnPool.class);
    }

    private static String value(Field field, String... overrides) {
        String standard = field.getAnnotation(Param.class).value()[0];
        String less = AMOUNTS.contains(field.getName()) ? Long.toString(Long.parseLong(standard) / LESS) : standard;
        return Stream.of(overrides)
                .filter(override -> override.startsWith(field.getName() + "="))
                .map(override -> override.substring(field.getName().length() + 1))
                .findFirst()
                .orElse(less);
    }

    private static void set(Object sample, Field field, String value) throws IllegalAccessException {
        Class<?> type = field.getType();
        if (type == long.class) {
            field.setLong(sample, Long.parseLong(value));
        } else if (type == int.class) {
            field.setInt(sample, Integer.parseInt(value));
        } else if (type == double.class) {
            field.setDouble(sample, Double.parseDouble(value));
        } else if (type == boolean.class) {
            field.setBoolean(sample, Boolean.parseBoolean(value));
        } else {
            field.set(
                    sample,
                    Stream.of(type.getEnumConstants())
                            .filter(constant -> constant.toString().equals(value))
                            .findFirst()
                            .orElseThrow());
        }
    }
}
