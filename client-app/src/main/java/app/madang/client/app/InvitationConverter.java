package app.madang.client.app;

import app.madang.protocol.Invitation;
import app.madang.protocol.InvitationException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An invitation on the command line, refused with its sentence. */
final class InvitationConverter implements ITypeConverter<Invitation> {
    @Override
    public Invitation convert(String text) {
        try {
            return Invitation.parse(text);
        } catch (InvitationException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
