using System.Net.Http.Headers;
using System.Text;

namespace Thatch.Clients;

public enum Scheme { Basic, Bearer, ApiKey }

public interface ICredential
{
    Scheme Scheme { get; }
    string Parameter { get; }
}

public sealed record UserAndPassword(string User, string Password) : ICredential
{
    public Scheme Scheme => Scheme.Basic;
    public string Parameter => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"));
}

public sealed record AccessToken(string Value) : ICredential
{
    public Scheme Scheme => Scheme.Bearer;
    public string Parameter => Value;
}

public abstract class ClientBase
{
    private readonly ICredential _credential;

    protected ClientBase(ICredential credential) => _credential = credential;

    protected Task<HttpRequestMessage> CreateHttpRequestMessageAsync(CancellationToken cancel)
    {
        var message = new HttpRequestMessage();
        message.Headers.Authorization = new AuthenticationHeaderValue(_credential.Scheme.ToString(), _credential.Parameter);
        return Task.FromResult(message);
    }
}
