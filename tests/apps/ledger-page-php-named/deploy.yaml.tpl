endpoint: https://{{ .Values.domain }}.egnyte.com/pubapi/v1/fs
