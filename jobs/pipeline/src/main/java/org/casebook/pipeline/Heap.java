package org.casebook.pipeline;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/** Whether this process has the memory that Spark needs. */
final class Heap {

    private static final long MIB = 1L << 20;

    private static final long LEAST = 512 * MIB;

    /** What Spark asks for of the part that can be used at a time, which is somewhat less than the whole. */
    private static final long LEAST_USABLE = 450 * MIB;

    private Heap() {}

    static void check() {
        String size = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("MaxHeapSize")
                .getValue();
        check(Long.parseLong(size), Runtime.getRuntime().maxMemory());
    }

    /**
     * @param size of the heap in bytes
     * @param usable of it at a time, in bytes
     * @throws BadInput when either is too small
     */
    static void check(long size, long usable) {
        if (size < LEAST || usable < LEAST_USABLE) {
            throw new BadInput(
                    Text.of(
                            "Java 可用内存只有 %d MiB，至少需要 512 MiB。",
                            "Java may use %d MiB of memory only; at least 512 MiB are needed.", size / MIB),
                    "CASEBOOK_JAVA_OPTIONS",
                    Text.of(
                            "请设置 CASEBOOK_JAVA_OPTIONS=-Xmx4g 后重新运行。",
                            "Set CASEBOOK_JAVA_OPTIONS=-Xmx4g and run it again."));
        }
    }
}
