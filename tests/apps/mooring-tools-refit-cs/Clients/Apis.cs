using Refit;

namespace Mooring.Clients;

public interface IPlans
{
    [Get("/pubapi/v1/fs/Shared/Berths/{berth}")]
    Task<ApiResponse<string>> Plan(string berth, [Header("Authorization")] string token);
}

public interface IShares
{
    [Get("/pubapi/v1/links")]
    Task<ApiResponse<string>> All([Header("Authorization")] string token);
}

/// <summary>Somebody else's service.</summary>
public interface ITides
{
    [Get("/v1/users")]
    Task<string> Today();
}
