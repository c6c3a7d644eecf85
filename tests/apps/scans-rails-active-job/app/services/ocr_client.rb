class OcrClient
  def text(io)
    connection.post('/v1/recognize', io).body
  end

  private

  def connection
    @connection ||= Faraday.new(url: ENV.fetch('OCR_URL')) do |f|
      f.request :retry, max: 3, interval: 0.5, retry_statuses: [401, 429, 503], methods: %i[post]
      f.adapter Faraday.default_adapter
    end
  end
end
