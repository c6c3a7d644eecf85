using System.Collections.Generic;
using System.Threading.Tasks;
using Refit;

namespace PolicyBinder;

public record Folder(string Name, List<Folder> Folders);

[Headers("Authorization: Bearer")]
public interface IEgnyteApi
{
    [Get("/v1/fs/Shared/Policies/{year}")]
    Task<ApiResponse<Folder>> GetYear(int year);

    [Post("/v1/links")]
    Task<ApiResponse<object>> Share([Body] object link);
}

public interface IRatesApi
{
    [Get("/v1/rates/{year}")]
    Task<decimal[]> GetRates(int year);
}
