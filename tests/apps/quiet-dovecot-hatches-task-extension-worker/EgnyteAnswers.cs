using System.Net;
using System.Net.Http.Json;

namespace Hatches;

public sealed class ReconnectException() : Exception("the connection to Egnyte has to be made again");

public sealed class ThrottledException(TimeSpan wait) : Exception("throttled")
{
    public TimeSpan Wait { get; } = wait;
}

public static class EgnyteAnswers
{
    public static async Task<T?> As<T>(this Task<HttpResponseMessage> pending, CancellationToken stop = default)
    {
        using var answer = await pending.Checked();
        return await answer.Content.ReadFromJsonAsync<T>(stop);
    }

    public static async Task<HttpResponseMessage> Checked(this Task<HttpResponseMessage> pending)
    {
        var answer = await pending;
        return answer switch
        {
            { IsSuccessStatusCode: true } => answer,
            { StatusCode: HttpStatusCode.Unauthorized } => throw new ReconnectException(),
            { StatusCode: HttpStatusCode.TooManyRequests } or { StatusCode: HttpStatusCode.Forbidden } =>
                throw new ThrottledException(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(15)),
            _ => throw new HttpRequestException($"Egnyte answered {(int)answer.StatusCode}", null, answer.StatusCode),
        };
    }
}
