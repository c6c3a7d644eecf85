using Refit;

namespace FenPumps.Contracts;

public record PumpLink(string Id, string Url);

public interface ILinkStore
{
    [Get("/links/{id}")]
    Task<ApiResponse<PumpLink>> ReadAsync(string id);
}
