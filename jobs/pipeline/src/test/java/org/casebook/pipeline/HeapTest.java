package org.casebook.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.casebook.policy.BadInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("内存不足512 MiB：一句话，说明怎样设置")
class HeapTest {

    private static final long MIB = 1L << 20;

    @Test
    @DisplayName("511 MiB 不行，512 MiB 可以")
    void needsHalfAGibibyte() {
        assertThatThrownBy(() -> Heap.check(511 * MIB, 511 * MIB))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("511 MiB")
                .hasMessageContaining("CASEBOOK_JAVA_OPTIONS=-Xmx4g");
        assertThatCode(() -> Heap.check(512 * MIB, 455 * MIB)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("可同时使用的部分少于 Spark 的下限也不行")
    void sparkNeedsSomeOfItAtATime() {
        assertThatThrownBy(() -> Heap.check(600 * MIB, 449 * MIB))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("at least 512 MiB");
    }
}
