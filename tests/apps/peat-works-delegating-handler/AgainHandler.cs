using System.Net;
using System.Net.Http.Headers;

namespace Peat;

public sealed class AgainHandler(IConfiguration settings) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings["Egnyte:Token"]);
        var answer = await base.SendAsync(request, stop);
        if (answer.StatusCode is HttpStatusCode.Unauthorized)
        {
            answer.Dispose();
            await Task.Delay(TimeSpan.FromSeconds(2), stop);
            answer = await base.SendAsync(request, stop); //~ EG404
        }
        return answer;
    }
}

public sealed class SignInHandler(IConfiguration settings, ISignInQueue queue) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings["Egnyte:Token"]);
        var answer = await base.SendAsync(request, stop);
        if (answer.StatusCode is HttpStatusCode.Unauthorized)
        {
            await queue.AskAsync("Egnyte", stop);
        }
        return answer;
    }
}

public interface ISignInQueue
{
    Task AskAsync(string service, CancellationToken stop);
}
