package app.madang.client.portal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.madang.client.screen.CaptureFault;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * The functions of {@code libpipewire-0.3} that receiving takes, with the signatures of its headers. The library stays
 * loaded. Safe from any thread; what they are called with belongs to one.
 */
final class PipeWire {
    private static final String LIBRARY = "libpipewire-0.3.so.0";
    private static final MemoryLayout A = ADDRESS;
    private static final MemoryLayout I = JAVA_INT;

    private final SymbolLookup library;
    final MethodHandle loopNew;
    final MethodHandle loopOf;
    final MethodHandle loopDestroy;
    final MethodHandle contextNew;
    final MethodHandle contextDestroy;
    final MethodHandle connect;
    final MethodHandle disconnect;
    final MethodHandle properties;
    final MethodHandle streamNew;
    final MethodHandle streamListen;
    final MethodHandle streamConnect;
    final MethodHandle streamUpdate;
    final MethodHandle streamState;
    final MethodHandle streamDequeue;
    final MethodHandle streamQueue;
    final MethodHandle streamDestroy;

    private PipeWire(SymbolLookup library) {
        this.library = library;
        loopNew = find("pw_main_loop_new", A, A);
        loopOf = find("pw_main_loop_get_loop", A, A);
        loopDestroy = find("pw_main_loop_destroy", null, A);
        contextNew = find("pw_context_new", A, A, A, JAVA_LONG);
        contextDestroy = find("pw_context_destroy", null, A);
        connect = find("pw_context_connect_fd", A, A, I, A, JAVA_LONG);
        disconnect = find("pw_core_disconnect", I, A);
        properties = find("pw_properties_new_string", A, A);
        streamNew = find("pw_stream_new", A, A, A, A);
        streamListen = find("pw_stream_add_listener", null, A, A, A, A);
        streamConnect = find("pw_stream_connect", I, A, I, I, I, A, I);
        streamUpdate = find("pw_stream_update_params", I, A, A, I);
        streamState = find("pw_stream_get_state", I, A, A);
        streamDequeue = find("pw_stream_dequeue_buffer", A, A);
        streamQueue = find("pw_stream_queue_buffer", I, A, A);
        streamDestroy = find("pw_stream_destroy", null, A);
    }

    /** Whether this machine has the library. Loads it. */
    @SuppressWarnings("restricted") // a library of the system by its fixed name
    static boolean isHere() {
        try {
            SymbolLookup.libraryLookup(LIBRARY, Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** @throws CaptureFault REFUSED where this machine does not have it */
    @SuppressWarnings("restricted") // a library of the system by its fixed name
    static PipeWire load() {
        try {
            // Never unloaded: its threads and what it registers may outlive a stream.
            PipeWire loaded = new PipeWire(SymbolLookup.libraryLookup(LIBRARY, Arena.global()));
            // Counts its calls; without arguments it reads none.
            loaded.find("pw_init", null, A, A).invokeExact(MemorySegment.NULL, MemorySegment.NULL);
            return loaded;
        } catch (Throwable e) {
            throw new CaptureFault(CaptureFault.Kind.REFUSED, LIBRARY + ": " + e.getMessage());
        }
    }

    /** @param result null for none */
    @SuppressWarnings("restricted") // the signatures are those of the library's headers
    private MethodHandle find(String name, MemoryLayout result, MemoryLayout... arguments) {
        FunctionDescriptor signature =
                result == null ? FunctionDescriptor.ofVoid(arguments) : FunctionDescriptor.of(result, arguments);
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), signature);
    }
}
