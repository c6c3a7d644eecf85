using Refit;

namespace StagePlans;

public record PlanFile(string Name, long Size);

public record PlanFolder(string Name, List<PlanFile>? Files);

public interface IEgnyteFiles
{
    [Get("/pubapi/v1/fs/Shared/Stages/{stage}")]
    Task<PlanFolder> Plans(string stage, [Authorize("Bearer")] string token);
}
