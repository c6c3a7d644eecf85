namespace SurveyBatches;

public sealed class BatchWorker(EgnyteSession session) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var batch in File.ReadLines("batches.txt"))
        {
            var listing = await session.BatchAsync(batch, stoppingToken);
            Console.WriteLine(listing?.TotalCount);
        }
    }
}
