using MediatR;

namespace Pargeters;

public record Disconnected(string Domain, string Token) : INotification
{
    public override string ToString() => $"Disconnected({Domain})";
}

public class RevokeAtEgnyte(HttpClient http) : INotificationHandler<Disconnected>
{
    public Task Handle(Disconnected gone, CancellationToken cancelled) =>
        http.PostAsync($"https://{gone.Domain}.egnyte.com/pubapi/v1/tokens/revoke",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = gone.Token }), cancelled);
}

public class TellTheLog(ILogger<TellTheLog> log) : INotificationHandler<Disconnected>
{
    public Task Handle(Disconnected gone, CancellationToken cancelled)
    {
        log.LogInformation("{Event}: {Domain}, {Cancelled}", gone.ToString(), gone.Domain, cancelled);
        return Task.CompletedTask;
    }
}
