# frozen_string_literal: true

class WinePriceService
  def prices
    connection.get("prices").body
  end

  private

  def connection
    @connection ||= Faraday.new(url: "https://api.wineprices.example/v2/") do |f|
      f.request :retry, { max: 3, retry_statuses: [401, 429] }
      f.response :json
    end
  end
end
